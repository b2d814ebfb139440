/** Programs as processes of their own, started as people start them. */
@NullMarked
package io.github.fernblick.demo.program;

import org.jspecify.annotations.NullMarked;
