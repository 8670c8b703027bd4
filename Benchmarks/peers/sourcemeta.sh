# Checks a register's records with sourcemeta-jsonschema: schemas only.
set -e
for pair in partner:partners network:networks unit:units; do
    "$1" validate "$2/schemas/${pair%%:*}.schema.json" "$2/records/${pair##*:}" --extension .yaml --fast
done
