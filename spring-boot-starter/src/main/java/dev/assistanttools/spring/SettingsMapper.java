package dev.assistanttools.spring;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Puts properties into settings one by one, so that one which the settings refuse is named. Immutable.
 *
 * @param prefix of the properties, without a dot at the end
 * @param settings as far as they are made
 */
record SettingsMapper<S>(String prefix, S settings) {

    /**
     * The settings with the value of one more property; as they are if it has none.
     *
     * @throws UnusableConfigurationException if the settings refuse it
     */
    <V> SettingsMapper<S> with(String property, @Nullable V value, BiFunction<S, V, S> with) {
        if (value == null) {
            return this;
        }
        try {
            return new SettingsMapper<>(prefix, with.apply(settings, value));
        } catch (IllegalArgumentException e) {
            String name = prefix + "." + property;
            throw new UnusableConfigurationException(
                    "The property " + name + " can't be used. " + e.getMessage(), "Correct " + name + ".", e);
        }
    }
}
