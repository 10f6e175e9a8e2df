-- What find looks through: made from the letters' files, proved by nothing, and made again where it is missing.
CREATE TABLE issued_text (
    place BIGINT NOT NULL PRIMARY KEY, -- the newest letter first
    letter TEXT NOT NULL UNIQUE,
    addressees TEXT NOT NULL,
    text TEXT NOT NULL
);

-- Long columns are kept apart: a query that many letters answer reads only the short rows.
CREATE TABLE issued_words (
    place BIGINT NOT NULL PRIMARY KEY,
    tokens TSVECTOR NOT NULL
) WITH (toast_tuple_target = 128);

-- Without a list of new entries that every query would have to read through.
CREATE INDEX issued_words_tokens ON issued_words USING gin (tokens) WITH (fastupdate = off);

-- Whatever was issued waits here until its text is in.
CREATE TABLE to_index (
    letter TEXT NOT NULL PRIMARY KEY
);

INSERT INTO to_index SELECT DISTINCT letter FROM journal WHERE step = 'ISSUE';

CREATE FUNCTION issued_to_index() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO to_index VALUES (NEW.letter) ON CONFLICT DO NOTHING;
    RETURN NULL;
END;
$$;

CREATE TRIGGER issued_to_index AFTER INSERT ON journal
FOR EACH ROW WHEN (NEW.step = 'ISSUE') EXECUTE FUNCTION issued_to_index();
