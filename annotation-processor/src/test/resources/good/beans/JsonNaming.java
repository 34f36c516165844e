package com.fasterxml.jackson.databind.annotation;

public @interface JsonNaming {
    Class<?> value();
}
