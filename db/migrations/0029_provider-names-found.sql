-- A provider is found by its name: plain words, no endings.
ALTER TABLE providers ADD COLUMN search tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('simple', cortile_plain(name)), 'B')
) STORED;
