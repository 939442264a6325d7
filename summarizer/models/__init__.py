"""The nouns of the field as frozen Pydantic types; no behaviour beyond what holds them together."""
