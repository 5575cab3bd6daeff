CREATE TABLE place (id int);
