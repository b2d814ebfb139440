/** The demonstration: the programs as people start them, and what a look at the screen says about them. */
@NullMarked
package io.github.fernblick.demo;

import org.jspecify.annotations.NullMarked;
