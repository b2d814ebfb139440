/** The architecture as rules, each with its reason, and for each a class that breaks it. */
@NullMarked
package io.github.fernblick.architecture;

import org.jspecify.annotations.NullMarked;
