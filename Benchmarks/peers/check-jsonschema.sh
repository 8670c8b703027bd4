# Checks a register's records with check-jsonschema: schemas only.
set -e
for pair in partner:partners network:networks unit:units; do
    find "$2/records/${pair##*:}" -name '*.yaml' -print0 \
        | xargs -0 -n 20000 "$1" --schemafile "$2/schemas/${pair%%:*}.schema.json"
done
