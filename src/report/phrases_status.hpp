// What the program says about where a programme stands.
#pragma once

#define MEGURI_PHRASES_STATUS(PHRASE)
