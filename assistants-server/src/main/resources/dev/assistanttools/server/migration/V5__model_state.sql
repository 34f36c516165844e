-- What a model gave along with its calls, to be told again in the run's next rounds: its reasoning. Only the model can read it.
ALTER TABLE run_steps ADD COLUMN model_state TEXT;
-- There is no version 4, and there can't be one: folders that have this version refuse an older one that comes later.
