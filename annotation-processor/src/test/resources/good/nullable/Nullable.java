package nullable;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** As Jakarta's and Spring's: not on the type, but on the declaration. */
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.FIELD})
@interface Nullable {}
