@NullMarked
package io.github.fernblick.agent;

import org.jspecify.annotations.NullMarked;
