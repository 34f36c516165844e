package com.fasterxml.jackson.databind.annotation;

public class SnakeCaseStrategy {}
