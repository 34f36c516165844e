package dev.assistanttools.spring;

/**
 * A bean with tools.
 *
 * @param name the bean's name
 * @param type the type to call the tools on: the bean's class, or the interface if only one declares tools; never that of a proxy
 */
record ToolBean(String name, Class<?> type) {}
