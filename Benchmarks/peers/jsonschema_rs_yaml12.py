"""Checks a register's records with jsonschema-rs and py-yaml12: schemas only, as fast as Python lets them."""

import json
import os
import sys

import jsonschema_rs
import yaml12

root = sys.argv[1]
invalid = 0
for folder, kind in (("partners", "partner"), ("networks", "network"), ("units", "unit")):
    with open(f"{root}/schemas/{kind}.schema.json", encoding="utf-8") as file:
        validator = jsonschema_rs.validator_for(json.load(file))
    for path, _, names in os.walk(f"{root}/records/{folder}"):
        for name in names:
            with open(os.path.join(path, name), encoding="utf-8") as file:
                if not validator.is_valid(yaml12.parse_yaml(file.read())):
                    invalid += 1
sys.exit(1 if invalid else 0)
