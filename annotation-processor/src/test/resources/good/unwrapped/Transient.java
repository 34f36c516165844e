package jakarta.persistence;

public @interface Transient {}
