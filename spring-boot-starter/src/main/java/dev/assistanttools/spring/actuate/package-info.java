/** What operators see of an application's tools, assistants and runs: an endpoint and a health indicator of Spring Boot's actuator. */
@NullMarked
package dev.assistanttools.spring.actuate;

import org.jspecify.annotations.NullMarked;
