package dev.assistanttools.benchmarks.shop;

/** Where something is sent to. */
public record Address(String street, String city, String zip, Country country) {}
