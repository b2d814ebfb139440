/** The camera agent: streams a camera as soon as somebody watches. */
@NullMarked
package io.github.fernblick.agent;

import org.jspecify.annotations.NullMarked;
