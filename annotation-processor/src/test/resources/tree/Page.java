package tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of many.
 *
 * @param items these
 * @param next what to ask for next
 * @param <T> of what
 */
public record Page<T>(List<T> items, @Nullable T next) {}
