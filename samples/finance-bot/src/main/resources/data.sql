-- The portfolio as it is at each start.
insert into portfolio (id) values (1);

insert into cash (currency, amount) values
    ('EUR', 250000.00),
    ('USD', 40000.00),
    ('JPY', 3000000);

insert into positions (currency, amount, cost_euro) values
    ('CHF', 50000.00, 52910.50),
    ('GBP', 20000.00, 23391.80),
    ('NOK', 300000.00, 25874.00);
