@NullMarked
package io.github.fernblick.server;

import org.jspecify.annotations.NullMarked;
