package dev.assistanttools.benchmarks.shop;

/** In what a temperature is given. */
public enum Unit {
    CELSIUS,
    FAHRENHEIT
}
