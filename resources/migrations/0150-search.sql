-- Words of people, events and entries, to be found from anywhere. The words are made in code (two
-- characters each: the trigrams of FTS5 cannot answer 党费), so each row of the index stands for one
-- record; the texts themselves stay where they are.
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  UNIQUE (table_name, row_id)
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
  words, content = '', contentless_delete = 1, detail = 'none',
  tokenize = 'unicode61 remove_diacritics 0'
);
