"""The calendar as data: JSON, tables, the schema."""
