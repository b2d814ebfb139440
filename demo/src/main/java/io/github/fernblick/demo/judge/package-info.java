/** What a look at the screen says: which pictures are shown, how many, and how old they are. */
@NullMarked
package io.github.fernblick.demo.judge;

import org.jspecify.annotations.NullMarked;
