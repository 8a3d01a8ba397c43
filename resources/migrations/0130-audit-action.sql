-- What people changed by hand is looked for among thousands of entries of imports (signal S-30).
CREATE INDEX audit_log_by_action ON audit_log (action, at);
