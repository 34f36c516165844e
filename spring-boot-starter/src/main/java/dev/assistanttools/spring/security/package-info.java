/** Who may use which tools, by Spring Security. */
@NullMarked
package dev.assistanttools.spring.security;

import org.jspecify.annotations.NullMarked;
