#!/bin/bash

# Install the versions that were tested, then the board itself; both files come with this package.
install_board() {
    python3 -m venv --clear "$install_dir/venv"
    "$install_dir/venv/bin/pip" install --quiet --require-hashes --no-deps \
        --requirement ../sources/requirements-runtime.lock
    "$install_dir/venv/bin/pip" install --quiet --no-deps ../sources/*.whl
}

# Who may open a meeting: whoever has the key, if one is set.
choose_who_opens() {
    open=anyone
    if [ -n "${open_key:-}" ]; then
        open=key
    fi
    export open
}

add_configuration() {
    choose_who_opens
    ynh_config_add --template="board.env" --destination="$install_dir/board.env"
    chmod 0640 "$install_dir/board.env"
    chown "root:$app" "$install_dir/board.env"
    chmod 0700 "$data_dir"
    chown "$app:$app" "$data_dir"
    ynh_config_add_systemd
    ynh_config_add_nginx
}
