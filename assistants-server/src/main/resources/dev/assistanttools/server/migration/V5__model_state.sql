-- What a model gave along with its calls, to be told again in the run's next rounds: its reasoning. Only the model can read it.
ALTER TABLE run_steps ADD COLUMN model_state TEXT;
