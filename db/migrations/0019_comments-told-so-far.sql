-- What was said before people were told of comments is not news.
INSERT INTO "board_talks" ("board_id", "told_sequence")
SELECT "id", "last_sequence" FROM "boards" WHERE "last_sequence" > 0;
