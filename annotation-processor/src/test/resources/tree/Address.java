package tree;

import java.util.Optional;

/**
 * Where someone lives.
 *
 * @param street street and number
 * @param city the city
 * @param country the country, if it is abroad
 */
public record Address(String street, City city, Optional<Country> country) {}
