#!/bin/bash

# Install the versions that were tested, then the board itself; both files come with this package.
install_board() {
    python3 -m venv --clear "$install_dir/venv"
    "$install_dir/venv/bin/pip" install --quiet --require-hashes --no-deps \
        --requirement ../sources/requirements-runtime.lock
    "$install_dir/venv/bin/pip" install --quiet --no-deps ../sources/*.whl
}

# Who may open a meeting: whoever has the key, if one is set. It stands in a file of its own, because
# in one of settings some of its characters would mean something else.
choose_who_opens() {
    open=anyone
    open_key_file=""
    if [ -n "${open_key:-}" ]; then
        open=key
        open_key_file="$install_dir/open-key"
        install -m 0640 /dev/null "$open_key_file"
        printf '%s\n' "$open_key" > "$open_key_file"
    fi
    export open open_key_file
}

add_configuration() {
    choose_who_opens
    ynh_config_add --template="board.env" --destination="$install_dir/board.env"
    # What the administrator adds; an upgrade leaves it as it is.
    touch "$install_dir/own.env"
    give_files_to_the_board
    ynh_config_add_systemd
    ynh_config_add_nginx
}

# The board may read its program and settings, and write its data alone. After a restore its account
# may have another number.
give_files_to_the_board() {
    chown -R "root:$app" "$install_dir"
    chmod -R u=rwX,g=rX,o= "$install_dir"
    chown -R "$app:$app" "$data_dir"
    chmod 0700 "$data_dir"
}

# Fail if the board does not accept commands: YunoHost then goes back to what was there before.
start_board() {
    ynh_systemctl --service="$app" --action="start"
    BOARD_HOST=127.0.0.1 BOARD_PORT="$port" "$install_dir/venv/bin/board" health --wait 30
}
