-- Wrong passwords of people are counted with the wrong keys of programs, at a door of their own.
drop table access.failed_login;
