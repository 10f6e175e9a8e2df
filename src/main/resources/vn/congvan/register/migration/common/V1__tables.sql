-- The journal is the truth; letter, outgoing and counter are what it says, written in the same transaction.
CREATE TABLE journal (
    sequence INTEGER NOT NULL PRIMARY KEY,
    letter TEXT NOT NULL,
    step TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    details TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) ${strict};

CREATE INDEX journal_letter ON journal (letter);

CREATE INDEX journal_relation ON journal (sequence) WHERE step IN ('REPLACE', 'CORRECT', 'RECALL');

CREATE TABLE letter (
    id TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    standing TEXT NOT NULL,
    signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
    original INTEGER NOT NULL CHECK (original IN (0, 1)),
    last_event INTEGER NOT NULL REFERENCES journal (sequence),
    facts TEXT NOT NULL
) ${strict};

-- The sổ đăng ký văn bản đi (NĐ30 Phụ lục IV).
CREATE TABLE outgoing (
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    symbol TEXT NOT NULL,
    date TEXT NOT NULL,
    late INTEGER NOT NULL CHECK (late IN (0, 1)),
    letter TEXT NOT NULL UNIQUE REFERENCES letter (id),
    type TEXT NOT NULL,
    subject TEXT NOT NULL,
    signer TEXT NOT NULL,
    recipients TEXT NOT NULL,
    keeper TEXT NOT NULL,
    copies TEXT NOT NULL,
    sent TEXT NOT NULL,
    PRIMARY KEY (series, year, number)
) ${strict};

-- Our own series: the first and the last number drawn in a year, without gaps between them.
CREATE TABLE counter (
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    first_number INTEGER NOT NULL CHECK (first_number > 0),
    last_number INTEGER NOT NULL CHECK (last_number >= first_number),
    PRIMARY KEY (series, year)
) ${strict};
