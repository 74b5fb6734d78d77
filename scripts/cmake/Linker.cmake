# Links with mold where it is installed: the test programs link in a fraction of the time.
find_program(HEED_MOLD mold)
if(HEED_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
