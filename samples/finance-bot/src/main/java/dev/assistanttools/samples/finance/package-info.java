/** A Spring Boot application whose service methods answer questions about exchange rates and keep a portfolio. */
@NullMarked
package dev.assistanttools.samples.finance;

import org.jspecify.annotations.NullMarked;
