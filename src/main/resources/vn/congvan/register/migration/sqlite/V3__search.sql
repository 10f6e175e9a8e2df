-- What find looks through: made from the letters' files, proved by nothing, and made again where it is missing.
CREATE TABLE issued_text (
    place INTEGER NOT NULL PRIMARY KEY, -- the newest letter first
    letter TEXT NOT NULL UNIQUE,
    addressees TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

-- The program itself tells words apart (class Tokens): one is whatever stands between two spaces.
CREATE VIRTUAL TABLE issued_words USING fts5 (
    tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
);

-- Whatever was issued waits here until its text is in.
CREATE TABLE to_index (
    letter TEXT NOT NULL PRIMARY KEY
) STRICT;

INSERT INTO to_index SELECT DISTINCT letter FROM journal WHERE step = 'ISSUE';

CREATE TRIGGER issued_to_index AFTER INSERT ON journal WHEN NEW.step = 'ISSUE'
BEGIN
    INSERT INTO to_index VALUES (NEW.letter) ON CONFLICT DO NOTHING;
END;
