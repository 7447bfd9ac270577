"""HTTP in general: the site, languages, headers, bodies, answers, logs and built files."""
