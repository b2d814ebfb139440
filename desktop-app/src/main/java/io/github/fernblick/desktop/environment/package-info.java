/** Where the program runs: the only package that reads system properties and environment variables. */
@NullMarked
package io.github.fernblick.desktop.environment;

import org.jspecify.annotations.NullMarked;
