"""What every request meets: the site, languages, headers, bodies, answers, logs, built files."""
