-- What nobody paid is only the absence of payments, which no index can hold. `dues_month` has a row
-- for each month that a member may owe and tells whether any money came for it, so that a partial
-- index holds the unpaid ones. It is worked out from assessments, reliefs and payments and kept by
-- triggers, whoever writes those; it is no record of people's work. It names too many rather than
-- too few (joining, leaving and the amount are not in it): shared/dues/ judges whom it names.

-- The months that a term is taken apart into.
CREATE TABLE calendar_month (
  month TEXT NOT NULL PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]')
) STRICT, WITHOUT ROWID;
INSERT INTO calendar_month
  WITH RECURSIVE numbered (number) AS (
    VALUES (1921 * 12) UNION ALL SELECT number + 1 FROM numbered WHERE number < 2201 * 12 - 1)
  SELECT format('%04d-%02d', number / 12, number % 12 + 1) FROM numbered;

CREATE TABLE dues_month (
  member_id INTEGER NOT NULL,
  month TEXT NOT NULL,
  paid INTEGER NOT NULL CHECK (paid IN (0, 1)),
  PRIMARY KEY (member_id, month)
) STRICT, WITHOUT ROWID;
CREATE INDEX dues_month_unpaid ON dues_month (month, member_id) WHERE paid = 0;

-- What holds of a member from some month on, without looking at the assessments of all years.
CREATE INDEX dues_assessment_by_end ON dues_assessment (member_id, to_month);

-- Terms in which something may be owed: assessed and not exempt, or an approved part of it.
CREATE VIEW dues_term (member_id, from_month, to_month) AS
  SELECT member_id, from_month, to_month FROM dues_assessment WHERE exempt = 0
  UNION ALL
  SELECT member_id, from_month, to_month FROM dues_relief
  WHERE approved_on IS NOT NULL AND monthly_fen > 0 AND deleted_at IS NULL;

-- What dues_month has to hold. CROSS JOIN: term by term, never month by month through all terms.
CREATE VIEW dues_month_now (member_id, month, paid) AS
  SELECT DISTINCT member_id, month, EXISTS (
    SELECT 1 FROM dues_payment
    WHERE dues_payment.member_id = dues_term.member_id AND dues_payment.month = calendar_month.month)
  FROM dues_term CROSS JOIN calendar_month ON month BETWEEN from_month AND to_month;

INSERT INTO dues_month SELECT member_id, month, paid FROM dues_month_now;

-- Nothing can be put into a view: naming a term there works its months out again.
CREATE TRIGGER dues_term_touched INSTEAD OF INSERT ON dues_term
BEGIN
  DELETE FROM dues_month
    WHERE member_id = NEW.member_id AND month BETWEEN NEW.from_month AND NEW.to_month;
  INSERT INTO dues_month SELECT member_id, month, paid FROM dues_month_now
    WHERE member_id = NEW.member_id AND month BETWEEN NEW.from_month AND NEW.to_month;
END;

CREATE TRIGGER dues_assessment_added AFTER INSERT ON dues_assessment
BEGIN
  INSERT INTO dues_term VALUES (NEW.member_id, NEW.from_month, NEW.to_month);
END;
CREATE TRIGGER dues_assessment_changed
  AFTER UPDATE OF member_id, from_month, to_month, exempt ON dues_assessment
BEGIN
  INSERT INTO dues_term VALUES (OLD.member_id, OLD.from_month, OLD.to_month);
  INSERT INTO dues_term VALUES (NEW.member_id, NEW.from_month, NEW.to_month);
END;
CREATE TRIGGER dues_assessment_removed AFTER DELETE ON dues_assessment
BEGIN
  INSERT INTO dues_term VALUES (OLD.member_id, OLD.from_month, OLD.to_month);
END;

CREATE TRIGGER dues_relief_added AFTER INSERT ON dues_relief
BEGIN
  INSERT INTO dues_term VALUES (NEW.member_id, NEW.from_month, NEW.to_month);
END;
CREATE TRIGGER dues_relief_changed AFTER UPDATE ON dues_relief
BEGIN
  INSERT INTO dues_term VALUES (OLD.member_id, OLD.from_month, OLD.to_month);
  INSERT INTO dues_term VALUES (NEW.member_id, NEW.from_month, NEW.to_month);
END;
CREATE TRIGGER dues_relief_removed AFTER DELETE ON dues_relief
BEGIN
  INSERT INTO dues_term VALUES (OLD.member_id, OLD.from_month, OLD.to_month);
END;

CREATE TRIGGER dues_payment_added AFTER INSERT ON dues_payment
BEGIN
  UPDATE dues_month SET paid = 1 WHERE member_id = NEW.member_id AND month = NEW.month;
END;
CREATE TRIGGER dues_payment_moved AFTER UPDATE OF member_id, month ON dues_payment
BEGIN
  UPDATE dues_month SET paid = EXISTS (
      SELECT 1 FROM dues_payment WHERE member_id = OLD.member_id AND month = OLD.month)
    WHERE member_id = OLD.member_id AND month = OLD.month;
  UPDATE dues_month SET paid = 1 WHERE member_id = NEW.member_id AND month = NEW.month;
END;
CREATE TRIGGER dues_payment_removed AFTER DELETE ON dues_payment
BEGIN
  UPDATE dues_month SET paid = EXISTS (
      SELECT 1 FROM dues_payment WHERE member_id = OLD.member_id AND month = OLD.month)
    WHERE member_id = OLD.member_id AND month = OLD.month;
END;
