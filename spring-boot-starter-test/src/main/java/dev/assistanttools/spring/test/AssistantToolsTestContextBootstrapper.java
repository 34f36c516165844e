package dev.assistanttools.spring.test;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/** Reads the properties of {@link AssistantToolsTest}. */
final class AssistantToolsTestContextBootstrapper extends TestSliceTestContextBootstrapper<AssistantToolsTest> {}
