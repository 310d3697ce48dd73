-- The full-text index: folded words alone (contentless), by the key of the row that they belong to. Kept in step by the
-- program in the transaction of each edit, because folding is done there. The words are parted by blanks and hold
-- nothing else of ASCII but letters and digits, so that the plainest tokenizer agrees with the program's own words.
CREATE VIRTUAL TABLE article_words USING fts5 (
    title, text, content='', contentless_delete=1, detail=full, tokenize='ascii'
);
CREATE VIRTUAL TABLE annotation_words USING fts5 (
    quote, note, content='', contentless_delete=1, detail=full, tokenize='ascii'
);
CREATE VIRTUAL TABLE tag_words USING fts5 (
    name, description, content='', contentless_delete=1, detail=full, tokenize='ascii'
);
CREATE VIRTUAL TABLE claim_words USING fts5 (
    text, note, content='', contentless_delete=1, detail=full, tokenize='ascii'
);
CREATE VIRTUAL TABLE event_words USING fts5 (
    title, note, content='', contentless_delete=1, detail=full, tokenize='ascii'
);

-- Measured on 10,000 articles in commits of 500: 14 s as SQLite comes, 9 s if a commit's words are sorted in memory at
-- once (64 MiB at most), 5 s if parts of the index are only merged 16 at a time instead of little by little.
INSERT INTO article_words (article_words, rank) VALUES ('hashsize', 67108864);
INSERT INTO article_words (article_words, rank) VALUES ('automerge', 0);
INSERT INTO annotation_words (annotation_words, rank) VALUES ('hashsize', 67108864);
INSERT INTO annotation_words (annotation_words, rank) VALUES ('automerge', 0);
