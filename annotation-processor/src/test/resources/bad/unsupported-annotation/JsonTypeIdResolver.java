package com.fasterxml.jackson.databind.annotation;

public @interface JsonTypeIdResolver {
    Class<?> value();
}
