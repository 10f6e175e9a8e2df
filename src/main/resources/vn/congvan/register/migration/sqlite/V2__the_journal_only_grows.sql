CREATE TRIGGER journal_not_changed BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal only grows');
END;

CREATE TRIGGER journal_not_removed BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal only grows');
END;
