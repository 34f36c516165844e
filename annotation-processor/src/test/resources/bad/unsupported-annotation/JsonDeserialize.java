package com.fasterxml.jackson.databind.annotation;

public @interface JsonDeserialize {
    Class<?> using();
}
