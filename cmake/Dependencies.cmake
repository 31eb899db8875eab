# Everything comes from Debian 12 packages; scripts/packages.txt lists them.
find_package(Boost 1.81 REQUIRED COMPONENTS program_options json)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(LibArchive 3.6 REQUIRED)
find_package(SQLite3 3.40 REQUIRED)
find_package(yaml-cpp 0.7 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(TBB 2021.8 REQUIRED)
find_package(Threads REQUIRED)
