-- One portfolio: cash to pay with, and positions in currencies, each with what it cost. An order holds the portfolio's row until its
-- transaction ends, so that orders follow each other; the checks are there in case one ever did not.
create table portfolio (
    id integer primary key
);

create table cash (
    currency char(3) primary key,
    amount decimal(20, 4) not null check (amount >= 0)
);

create table positions (
    currency char(3) primary key,
    amount decimal(20, 4) not null check (amount >= 0),
    cost_euro decimal(20, 2) not null check (cost_euro >= 0)
);

-- The call that an order came from places no second one.
create table orders (
    id bigint generated always as identity primary key,
    call_id varchar(500) not null unique,
    trader varchar(100) not null,
    side varchar(4) not null,
    amount decimal(20, 4) not null,
    currency char(3) not null,
    cash_amount decimal(20, 4) not null,
    cash_currency char(3) not null,
    fixing_day date not null
);
