create table application (id int primary key);
